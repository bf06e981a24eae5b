package io.keyturn.portal.start;

import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.portal.instance.ThisInstance;
import io.keyturn.portal.publication.PublishedKeys;
import jakarta.enterprise.context.ApplicationScoped;

/** The steps to the first published key; may be repeated until they succeed. */
@ApplicationScoped
class FirstLoad {
  private final SchemaCheck schema;
  private final PortalStore portals;
  private final PortalId portal;
  private final ThisInstance instance;
  private final PublishedKeys keys;

  FirstLoad(
      SchemaCheck schema,
      PortalStore portals,
      PortalId portal,
      ThisInstance instance,
      PublishedKeys keys) {
    this.schema = schema;
    this.portals = portals;
    this.portal = portal;
    this.instance = instance;
    this.keys = keys;
  }

  /**
   * Loads the keys.
   *
   * @throws NotReadyException where the schema does not fit or the database does not answer
   * @throws UnknownPortalException where the portal is not registered
   */
  void run() throws NotReadyException {
    schema.check();
    try {
      if (portals.find(portal).isEmpty()) {
        throw new UnknownPortalException(portal);
      }
      // In this order: an instance that registered after a restart was asked for is taken to have
      // read the keys after that. Keys read before the registration could be older.
      instance.register();
      keys.refresh();
    } catch (UnknownPortalException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new NotReadyException(DatabaseFault.of(e).remedy());
    }
  }
}
