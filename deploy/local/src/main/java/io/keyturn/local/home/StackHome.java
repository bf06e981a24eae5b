package io.keyturn.local.home;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The directory that holds everything a local stack keeps between two runs.
 *
 * <p>Only its owner can enter it (mode 0700), so that what lies inside never depends on a file's
 * own mode alone.
 */
public record StackHome(Path root) {

  /** Makes the directory and its folders where they are missing. */
  public static StackHome open(Path root) throws IOException {
    StackHome home = new StackHome(root.toAbsolutePath().normalize());
    PrivateFiles.directory(home.root);
    PrivateFiles.directory(home.logs());
    PrivateFiles.directory(home.mails());
    PrivateFiles.directory(home.run());
    return home;
  }

  /** PostgreSQL's data. */
  public Path postgres() {
    return root.resolve("postgres");
  }

  /** PostgreSQL's unpacked programs. */
  public Path postgresBinaries() {
    return root.resolve("postgres-binaries");
  }

  /** Received messages, one file each. */
  public Path mails() {
    return root.resolve("mail");
  }

  /** Log files, one for each part. */
  public Path logs() {
    return root.resolve("log");
  }

  /** What describes the running stack: process records and state. */
  public Path run() {
    return root.resolve("run");
  }

  /** The users' passwords, {@code user=password} lines. */
  public Path credentials() {
    return root.resolve("credentials");
  }

  /** Passwords that only the parts use among themselves. */
  public Path secrets() {
    return root.resolve("secrets");
  }

  /** The key-encryption keys, {@code version:base64} lines. */
  public Path sealingKeys() {
    return root.resolve("sealing-keys");
  }
}
