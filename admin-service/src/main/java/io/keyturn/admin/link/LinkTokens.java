package io.keyturn.admin.link;

import io.keyturn.common.sealing.DerivedKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Signed tokens for links: who holds one may do one thing with one subject until an instant.
 *
 * <p>60 bytes in base64url, 80 characters: version of the key-encryption key (4), last second (8),
 * subject (16), HMAC-SHA-256 of these (32). The number of bytes is a multiple of three on purpose:
 * no two texts are the same token.
 */
@ApplicationScoped
public class LinkTokens {
  private static final int CLAIMS = Integer.BYTES + 3 * Long.BYTES;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{80}");

  private final DerivedKeys keys;
  private final Clock clock;

  LinkTokens(DerivedKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * A token for the subject, valid until this instant, exclusive; parts of a second are cut off.
   */
  public String sign(Purpose purpose, UUID subject, Instant validUntil) {
    var claims =
        ByteBuffer.allocate(CLAIMS)
            .putInt(keys.current())
            .putLong(validUntil.getEpochSecond())
            .putLong(subject.getMostSignificantBits())
            .putLong(subject.getLeastSignificantBits())
            .array();
    var token =
        ByteBuffer.allocate(CLAIMS + DerivedKeys.LENGTH)
            .put(claims)
            .put(keys.sign(purpose.use(), claims));
    return Base64.getUrlEncoder().encodeToString(token.array());
  }

  /** The subject, if this very token was signed for this purpose and is still valid. */
  public Optional<UUID> verify(Purpose purpose, String token) {
    if (token == null || !FORM.matcher(token).matches()) {
      return Optional.empty();
    }
    var bytes = Base64.getUrlDecoder().decode(token);
    var claims = Arrays.copyOf(bytes, CLAIMS);
    var signature = Arrays.copyOfRange(bytes, CLAIMS, bytes.length);
    var read = ByteBuffer.wrap(claims);
    return keys.verify(purpose.use(), read.getInt(), claims, signature)
            && clock.instant().getEpochSecond() < read.getLong()
        ? Optional.of(new UUID(read.getLong(), read.getLong()))
        : Optional.empty();
  }
}
