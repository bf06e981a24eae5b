package io.keyturn.common.keytable;

import io.keyturn.common.portal.EnvironmentId;
import io.keyturn.common.portal.Portal;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.portal.PortalProfile;
import io.keyturn.common.portal.PortalState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import org.hibernate.annotations.DynamicUpdate;

/** Restart markers are written by statements of their own, hence the dynamic update. */
@Entity
@Table(name = "portal")
@DynamicUpdate
class PortalEntity {
  @Id String id;

  @Column(name = "environment_id")
  String environmentId;

  String name;
  String type;
  String url;

  @Column(name = "client_id")
  String clientId;

  @Enumerated(EnumType.STRING)
  PortalState state;

  void set(Portal portal) {
    id = portal.id().value();
    environmentId = portal.environment().value();
    name = portal.profile().name();
    type = portal.profile().type();
    url = portal.profile().url().toString();
    clientId = portal.clientId();
    state = portal.state();
  }

  Portal toPortal() {
    return new Portal(
        new PortalId(id),
        new EnvironmentId(environmentId),
        new PortalProfile(name, type, URI.create(url)),
        clientId,
        state);
  }
}
