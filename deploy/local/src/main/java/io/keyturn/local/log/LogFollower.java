package io.keyturn.local.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Hands over the lines that are appended to a file, from the moment it was made; call {@link
 * #poll()} again and again.
 */
public final class LogFollower {

  private static final int CHUNK = 1 << 20;

  private final Path path;
  private final Consumer<String> lines;
  private long position;

  public LogFollower(Path path, Consumer<String> lines) throws IOException {
    this.path = path;
    this.lines = lines;
    this.position = Files.exists(path) ? Files.size(path) : 0;
  }

  /** Hands over the lines that have been completed since the last call. */
  public void poll() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    byte[] bytes = unread();
    int end = afterLastNewline(bytes);
    if (end == 0 && bytes.length == CHUNK) {
      end = CHUNK;
    }
    position += end;
    new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(lines);
  }

  private byte[] unread() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      if (file.length() < position) {
        position = 0;
      }
      byte[] bytes = new byte[(int) Math.min(file.length() - position, CHUNK)];
      file.seek(position);
      file.readFully(bytes);
      return bytes;
    }
  }

  private static int afterLastNewline(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }
}
