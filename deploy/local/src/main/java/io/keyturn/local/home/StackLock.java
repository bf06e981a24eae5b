package io.keyturn.local.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Makes sure that one supervisor at a time works on a home.
 *
 * <p>The system itself releases the lock when its holder dies, however it dies, and child processes
 * do not inherit it.
 */
public final class StackLock implements AutoCloseable {

  private static final String FILE = "lock";

  private final FileChannel channel;

  private StackLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock, or nothing when another supervisor holds it. */
  public static Optional<StackLock> tryAcquire(StackHome home) throws IOException {
    FileChannel channel =
        FileChannel.open(
            home.root().resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Held by this very process: the same answer as by another one.
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? Optional.empty() : Optional.of(new StackLock(channel));
  }

  /**
   * Whether that is the file behind the lock, which must stay where it is while anybody may hold
   * it.
   */
  public static boolean isLock(Path entry) {
    return entry.getFileName().toString().equals(FILE);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
