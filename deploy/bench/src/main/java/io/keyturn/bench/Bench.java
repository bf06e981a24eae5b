package io.keyturn.bench;

import io.keyturn.local.home.PrivateFiles;
import io.keyturn.local.stack.FreshHome;
import io.keyturn.local.stack.Installation;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs the benchmarks on parts of their own and prints their figures. */
public final class Bench {

  /** Held, so that its level is not collected away with it. */
  private static final Logger LIBRARIES = Logger.getLogger("");

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    LIBRARIES.setLevel(Level.SEVERE);
    Path root = Path.of(System.getProperty("keyturn.root"));
    Path home =
        Path.of(System.getenv().getOrDefault("KEYTURN_HOME", root.resolve(".keyturn").toString()))
            .resolve("bench");
    PrivateFiles.directory(home.getParent());
    FreshHome.wipe(home, System.out::println);
    try (BenchParts parts = BenchParts.start(home, new Installation(root).adminService())) {
      Runtime.getRuntime().addShutdownHook(new Thread(parts::close));
      new NoticeBench(parts, System.out).run();
    }
  }
}
