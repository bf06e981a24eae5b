package io.keyturn.admin.consumer;

import io.keyturn.admin.access.Caller;
import io.keyturn.admin.audit.AuditAction;
import io.keyturn.admin.audit.CallerAudit;
import io.keyturn.common.keytable.KeyConsumerStore;
import io.keyturn.common.keytable.PortalStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.common.problem.Problems;
import io.keyturn.common.visitor.KeyConsumer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;

/** Changes consumers, with an audit event each. Whether the caller may is decided before. */
@ApplicationScoped
@Transactional
class KeyConsumers {
  /** Each may cost a mail a renewal, and has its last fetch in the portal's memory. */
  static final int MOST = 50;

  private final KeyConsumerStore store;
  private final PortalStore portals;
  private final Caller caller;
  private final CallerAudit audit;

  KeyConsumers(KeyConsumerStore store, PortalStore portals, Caller caller, CallerAudit audit) {
    this.store = store;
    this.portals = portals;
    this.caller = caller;
    this.audit = audit;
  }

  /**
   * Adds a consumer.
   *
   * @throws HttpProblem 409 where the name is taken or there are too many
   */
  void add(PortalId portal, KeyConsumer consumer) {
    // One at a time, so that the number cannot be overtaken.
    portals.lock(portal);
    if (store.all(portal).size() >= MOST) {
      throw Problems.of(
          Status.CONFLICT,
          "key-consumers-full",
          "The portal has " + MOST + " key consumers: remove one that is gone.");
    }
    if (!store.add(portal, consumer, caller.name())) {
      throw Problems.of(
          Status.CONFLICT,
          "key-consumer-exists",
          "name: the portal has a consumer of this name; change that one, or give another name.");
    }
    note(portal, consumer.name(), "added: " + facts(consumer));
  }

  /**
   * Replaces contact, language and how it comes by the key; its last fetch stays.
   *
   * @throws HttpProblem 404
   */
  void replace(PortalId portal, KeyConsumer consumer) {
    if (!store.replace(portal, consumer)) {
      throw unknown();
    }
    note(portal, consumer.name(), "changed: " + facts(consumer));
  }

  /**
   * Removes a consumer.
   *
   * @throws HttpProblem 404
   */
  void remove(PortalId portal, String name) {
    if (!store.remove(portal, name)) {
      throw unknown();
    }
    note(portal, name, "removed");
  }

  static HttpProblem unknown() {
    return Problems.of(
        Status.NOT_FOUND,
        "key-consumer-unknown",
        "The portal has no key consumer of this name; check the list.");
  }

  private static String facts(KeyConsumer consumer) {
    return consumer.takes() + ", " + consumer.contact();
  }

  /** Last, because its lock lets one transaction in at a time. */
  private void note(PortalId portal, String name, String what) {
    audit.note(AuditAction.KEY_CONSUMER_CHANGED, portal, "key consumer " + name + " " + what);
  }
}
