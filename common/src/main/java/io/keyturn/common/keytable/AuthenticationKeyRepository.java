package io.keyturn.common.keytable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AuthenticationKeyRepository implements PanacheRepositoryBase<AuthenticationKeyEntity, UUID> {}
