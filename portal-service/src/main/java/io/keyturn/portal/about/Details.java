package io.keyturn.portal.about;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.keyturn.common.key.AuthenticationKey;
import io.keyturn.common.key.KeyCertificate;
import io.keyturn.portal.connection.ConnectionStatus;
import io.keyturn.portal.connection.ConnectionStatus.State;
import io.keyturn.portal.connection.Reason;
import io.keyturn.portal.publication.PortalKeys;
import java.util.UUID;

/**
 * What only callers with the permission see. What is not known yet is null and left out.
 *
 * @param authenticationKeyExpiration ISO 8601, UTC
 * @param thumbprint of the ACTIVE key, as {@code kid} is
 * @param notice null while the key is valid for long enough
 */
@JsonInclude(Include.NON_NULL)
public record Details(
    String geo,
    UUID organisationId,
    String portalType,
    UUID tenantId,
    String authenticationKeyExpiration,
    String thumbprint,
    String kid,
    Connection connection,
    ExpiryNotice notice) {

  /**
   * The connection to the environment.
   *
   * @param reason code of why there is none
   * @param detail the sentence that goes with it, in the reader's language
   */
  @JsonInclude(Include.NON_NULL)
  public record Connection(State state, String since, String reason, String detail) {

    static Connection of(ConnectionStatus status, AboutMessages words) {
      return new Connection(
          status.state(),
          status.since().toString(),
          status.reason().map(Reason::code).orElse(null),
          status.reason().map(words::reason).orElse(null));
    }
  }

  static Details of(PortalKeys keys, Connection connection, ExpiryNotice notice) {
    var organisation = keys.environment().organisation();
    var key = keys.active().map(AuthenticationKey::certificate);
    return new Details(
        organisation.geo(),
        organisation.organisationId(),
        keys.portal().profile().type(),
        organisation.tenantId(),
        key.map(certificate -> certificate.notAfter().toString()).orElse(null),
        key.map(KeyCertificate::thumbprint).orElse(null),
        key.map(KeyCertificate::kid).orElse(null),
        connection,
        notice);
  }
}
