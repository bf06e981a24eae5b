package io.keyturn.local.stack;

import io.keyturn.local.home.Ports;
import io.keyturn.local.part.Part;
import io.keyturn.local.part.PartHistory;
import io.keyturn.local.part.ServicePart;
import io.keyturn.local.part.ServiceSettings;
import io.keyturn.local.part.SupervisedPart;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The supervised parts of a stack, by name. */
final class PartSet {

  private static final String ADMIN = "admin-service";
  private static final String PORTAL = "portal-service";

  private final StackBase base;
  private final Clock clock;
  private final Progress progress;
  private final StackParts making;
  private final List<SupervisedPart> parts = new CopyOnWriteArrayList<>();
  private final Map<String, ServiceSettings> services = new HashMap<>();

  PartSet(StackBase base, Clock clock, Progress progress) throws IOException {
    this.base = base;
    this.clock = clock;
    this.progress = progress;
    this.making = new StackParts(base.home(), base.options(), base.secrets());
    add(making.mail(clock), List.of());
    SupervisedPart postgres = add(making.postgres(), List.of());
    add(making.keycloak(), List.of(postgres));
    addService(making.adminService(), List.of(postgres));
    addService(making.portalService(), List.of(postgres));
  }

  List<SupervisedPart> all() {
    return List.copyOf(parts);
  }

  SupervisedPart get(String name) {
    return parts.stream()
        .filter(part -> part.part().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no part named " + name + "."));
  }

  /** What runs before the portal is registered. */
  List<SupervisedPart> foundation() {
    return List.of(get("mail"), get("postgres"), get("keycloak"), get(ADMIN));
  }

  SupervisedPart portal() {
    return get(PORTAL);
  }

  ServiceSettings settings(String service) {
    return services.get(service);
  }

  SupervisedPart addReplica(String service, String name, Map<String, String> changes) {
    ServiceSettings replica =
        services.get(service).replica(name, Ports.oneFree(), Ports.oneFree()).with(changes);
    SupervisedPart part = addService(replica, List.of(get("postgres")));
    part.begin();
    return part;
  }

  SupervisedPart reconfigure(String service, Map<String, String> changes) {
    SupervisedPart old = get(service);
    old.stop();
    parts.remove(old);
    SupervisedPart part = addService(services.get(service).with(changes), List.of(get("postgres")));
    part.begin();
    return part;
  }

  /** Ends all of them: at the same time what depends on PostgreSQL, then the rest. */
  void stopAll() {
    List<Thread> stopping =
        parts.stream()
            .filter(part -> !part.part().name().equals("postgres"))
            .map(part -> new Thread(part::stop, "stop-" + part.part().name()))
            .toList();
    stopping.forEach(Thread::start);
    stopping.forEach(PartSet::join);
    get("postgres").stop();
  }

  private SupervisedPart addService(ServiceSettings settings, List<SupervisedPart> needed) {
    services.put(settings.name(), settings);
    return add(new ServicePart(settings, making.log(settings.name())), needed);
  }

  private SupervisedPart add(Part part, List<SupervisedPart> needed) {
    PartHistory history = new PartHistory(clock, news -> progress.say(part.name() + " " + news));
    SupervisedPart supervised = new SupervisedPart(part, needed, history, base.records());
    parts.add(supervised);
    return supervised;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
