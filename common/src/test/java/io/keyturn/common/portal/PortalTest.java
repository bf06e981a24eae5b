package io.keyturn.common.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.keyturn.common.testing.Samples;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortalTest {
  private static final Portal READY = Samples.portal(new PortalId("contoso"), PortalState.READY);

  @Test
  void isSettingUpUntilItsPackageIsInstalled() {
    var settingUp = Arrays.stream(PortalState.values()).filter(PortalState::settingUp).toList();

    assertEquals(List.of(PortalState.PROVISIONING, PortalState.INSTALLING), settingUp);
  }

  @Test
  void changesItsStateAndNothingElse() {
    var stopped = READY.in(PortalState.STOPPED);

    assertEquals(PortalState.STOPPED, stopped.state());
    assertEquals(READY, stopped.in(PortalState.READY));
  }

  @Test
  void changesItsProfileAndNothingElse() {
    var profile = new PortalProfile("Other", "Partner", URI.create("https://other.example"));

    var renamed = READY.with(profile);

    assertNotEquals(READY, renamed);
    assertEquals(profile, renamed.profile());
    assertEquals(READY, renamed.with(READY.profile()));
  }
}
