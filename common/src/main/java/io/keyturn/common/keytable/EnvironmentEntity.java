package io.keyturn.common.keytable;

import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Organisation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.util.UUID;

@Entity
@Table(name = "environment")
class EnvironmentEntity {
  @Id String id;

  String name;
  String url;
  String geo;

  @Column(name = "organisation_id")
  UUID organisationId;

  @Column(name = "tenant_id")
  UUID tenantId;

  @Column(name = "support_contact")
  String supportContact;

  void set(Environment environment) {
    id = environment.id().value();
    name = environment.name();
    url = environment.url().toString();
    geo = environment.organisation().geo();
    organisationId = environment.organisation().organisationId();
    tenantId = environment.organisation().tenantId();
    supportContact = environment.supportContact();
  }

  Environment toEnvironment() {
    return new Environment(
        new EnvironmentId(id),
        name,
        URI.create(url),
        new Organisation(geo, organisationId, tenantId),
        supportContact);
  }
}
