package io.keyturn.admin.renewal.runner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class RenewalRepository implements PanacheRepositoryBase<RenewalEntity, UUID> {}
