package io.keyturn.common.keytable;

import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.EnvironmentId;
import jakarta.enterprise.inject.Vetoed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The environments in memory, for pure tests. */
@Vetoed
public final class MemoryEnvironments extends EnvironmentStore {
  private final Map<EnvironmentId, Environment> environments = new HashMap<>();

  public MemoryEnvironments() {
    super(null);
  }

  @Override
  public Optional<Environment> find(EnvironmentId id) {
    return Optional.ofNullable(environments.get(id));
  }

  @Override
  public boolean put(Environment environment) {
    return environments.put(environment.id(), environment) == null;
  }
}
