package io.keyturn.portal.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keyturn.common.keytable.Instance;
import io.keyturn.common.keytable.Instance.Served;
import io.keyturn.common.keytable.InstanceStore;
import io.keyturn.common.portal.PortalId;
import io.keyturn.portal.setting.PortalConfig;
import io.keyturn.portal.testing.Portals;
import io.keyturn.portal.testing.StageResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StageResource.class)
class ThisInstanceComponentTest {
  private static final Served SERVED = new Served(Optional.of("some-kid"), true);
  private static final Served NOTHING = new Served(Optional.empty(), false);

  @Inject InstanceStore instances;
  @Inject PortalConfig config;
  @Inject Portals portals;

  private PortalId portal;
  private ThisInstance instance;

  @BeforeEach
  void begin() {
    portal = portals.another();
    instance = new ThisInstance(instances, portal, config);
  }

  private List<Instance> rows() {
    return instances.latest(portal, 10);
  }

  private Instance row() {
    assertEquals(1, rows().size());
    return rows().get(0);
  }

  @Test
  void registersOnceAndKnowsSinceWhen() {
    instance.register();
    var first = instance.startedAt();
    instance.register();

    assertEquals(first, instance.startedAt());
    assertEquals(first.orElseThrow(), row().presence().startedAt());
    assertEquals(config.instanceUrl(), row().url());
    assertEquals(NOTHING, row().served());
  }

  @Test
  void isAnotherInstanceAfterEachStart() {
    instance.register();
    new ThisInstance(instances, portal, config).register();

    assertEquals(2, rows().stream().map(Instance::id).distinct().count());
  }

  @Test
  void saysNothingBeforeItRegistered() {
    instance.report(SERVED);
    instance.stop();

    assertEquals(List.of(), rows());
    assertEquals(Optional.empty(), instance.startedAt());
  }

  @Test
  void reportsWhatItServes() {
    instance.register();
    instance.report(SERVED);
    assertEquals(SERVED, row().served());

    instance.report(NOTHING);

    assertEquals(NOTHING, row().served());
  }

  @Test
  void entersAgainWithItsOldStartWhereItWasForgotten() throws Exception {
    instance.register();
    var before = row();
    portals.run("delete from portal_instance where portal_id = ?", portal.value());

    instance.report(SERVED);

    assertEquals(before.id(), row().id());
    assertEquals(before.presence().startedAt(), row().presence().startedAt());
    assertEquals(SERVED, row().served());
  }

  @Test
  void takesLeaveForGood() {
    instance.register();
    instance.report(SERVED);

    instance.stop();
    var stopped = row().presence().stoppedAt();
    instance.report(SERVED);
    instance.stop();

    assertTrue(stopped.isPresent());
    assertEquals(stopped, row().presence().stoppedAt());
    assertEquals(false, row().served().connected());
  }
}
