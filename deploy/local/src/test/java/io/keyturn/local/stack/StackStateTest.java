package io.keyturn.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.keyturn.local.home.Ports;
import io.keyturn.local.home.StackHome;
import io.keyturn.local.part.PartState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTest {

  @TempDir private Path directory;

  @Test
  void isReadAsItWasWritten() throws IOException {
    StackHome home = StackHome.open(directory);
    PartStatus part =
        new PartStatus(
            "keycloak",
            PartState.READY,
            "http://localhost:8180",
            "http://localhost:8180/realms/keyturn",
            7,
            "2026-03-01T12:00:00Z",
            2,
            "/log");
    StackState state =
        new StackState(StackState.Phase.READY, Ports.free().numbers(), List.of(part));

    state.write(home);

    assertEquals(Optional.of(state), StackState.read(home));
    StackState.remove(home);
    assertEquals(Optional.empty(), StackState.read(home));
  }

  @Test
  void aStateWhoseSupervisorIsGoneIsNoRunningStack() throws IOException {
    StackHome home = StackHome.open(directory);
    new StackState(StackState.Phase.READY, Ports.free().numbers(), List.of()).write(home);

    assertEquals(Optional.empty(), RunningStack.find(directory));
  }
}
