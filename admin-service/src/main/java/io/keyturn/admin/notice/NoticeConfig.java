package io.keyturn.admin.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** When notices are owed and how they are sent. */
@ConfigMapping(prefix = "keyturn.notice")
public interface NoticeConfig {
  /** How often what is due is decided and sent. */
  @WithDefault("5s")
  String tick();

  /** How long before the expiration notices are owed; longest first. */
  @WithDefault("P90D,P60D,P30D,P15D,P7D,P6D,P5D,P4D,P3D,P2D,P1D,PT12H,PT6H,PT3H")
  List<Duration> ladder();

  /** Period of the notices from the expiration on. */
  @WithDefault("P1D")
  Duration afterExpiryEvery();

  /** For how long notices go on after the expiration; none where it is zero. */
  @WithDefault("P7D")
  Duration afterExpiryFor();

  /** How many keys are decided on in one transaction. */
  @WithDefault("500")
  int batch();

  /** How many notices one replica sends at a time. */
  @WithDefault("10")
  int parallel();

  /** How long a replica may take to send one before another does; longer than {@link #timeout}. */
  @WithDefault("PT2M")
  Duration lease();

  /** How long the other side may take for one notice. */
  @WithDefault("PT30S")
  Duration timeout();

  /** Pause after the first failed try; doubles with each further one. */
  @WithDefault("PT10S")
  Duration firstPause();

  /** Longest pause between two tries. */
  @WithDefault("PT10M")
  Duration longestPause();

  /** How long a notice is tried before it is BLOCKED. */
  @WithDefault("P1D")
  Duration giveUp();

  /** Mails to one address on one day (UTC); what is more waits for the next day. */
  @WithDefault("500")
  int dailyCap();
}
