package io.keyturn.admin.automatic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RenewalPolicyRepository implements PanacheRepositoryBase<RenewalPolicyEntity, String> {}
