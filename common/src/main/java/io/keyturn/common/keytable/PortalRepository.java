package io.keyturn.common.keytable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PortalRepository implements PanacheRepositoryBase<PortalEntity, String> {}
