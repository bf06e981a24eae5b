package io.keyturn.bench;

import io.keyturn.local.home.Ports;
import io.keyturn.local.part.PartFailure;
import io.keyturn.local.part.ServicePart;
import io.keyturn.local.part.StartupCache;
import io.keyturn.local.stack.Installation;
import io.keyturn.local.stack.LocalStack;
import io.keyturn.local.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A whole stack on free ports, and further portals beside it under the conditions of a test. */
final class Stage implements AutoCloseable {
  /** Megabytes, as on the local stack. */
  private static final int HEAP = 256;

  private final LocalStack stack;
  private final Installation installation;

  private Stage(LocalStack stack, Installation installation) {
    this.stack = stack;
    this.installation = installation;
  }

  static Stage open(Path home, Installation installation) throws IOException, PartFailure {
    StackOptions options = new StackOptions(home, installation, Ports.free(), Map.of());
    LocalStack stack = LocalStack.open(options, line -> System.out.println("  " + line));
    Stage stage = new Stage(stack, installation);
    Runtime.getRuntime().addShutdownHook(new Thread(stage::close));
    stack.start();
    return stage;
  }

  LocalStack stack() {
    return stack;
  }

  ProcessHandle process(String part) {
    return stack.part(part).process().orElseThrow();
  }

  /** A portal alone on the core of the server, told so as a container would tell it. */
  Copy pinned() throws IOException {
    return portal(Cores.pinned(Cores.SERVER, java(this.java())), "portal-pinned");
  }

  /** A portal on both cores. */
  Copy portal(List<String> command, String name) throws IOException {
    Path log = stack.home().logs().resolve(name + ".log");
    return Copy.start(process("portal-service"), command, installation.portalService(), log);
  }

  /** That JDK, with the options of the local stack, and with the cache if it was made for it. */
  List<String> java(Path jdk) {
    List<String> options =
        Shell.joined(
            List.of(jdk.resolve("bin/java").toString()),
            ServicePart.jvm(installation.jvmOptions(), HEAP));
    return jdk.equals(java())
        ? Shell.joined(
            options,
            StartupCache.options(
                installation.portalService().getParent(), Runtime.version().feature()))
        : options;
  }

  /** The JDK that runs this, and for which the cache was made. */
  Path java() {
    return Path.of(System.getProperty("java.home"));
  }

  /** A program of this benchmark, held to a core; what it prints. */
  String own(int core, List<String> options, Class<?> program, String... arguments)
      throws IOException {
    List<String> command =
        Shell.joined(
            Shell.joined(List.of(java().resolve("bin/java").toString(), "-Xmx128m"), options),
            List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    return Shell.run(Cores.pinned(core, Shell.joined(command, List.of(arguments)))).strip();
  }

  @Override
  public void close() {
    stack.close();
  }
}
