package io.keyturn.common.keytable;

import io.keyturn.common.portal.Environment;
import io.keyturn.common.portal.EnvironmentId;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The environments, as facts. Each method joins the caller's transaction or makes its own. */
@ApplicationScoped
@Transactional
public class EnvironmentStore {
  private final EnvironmentRepository rows;

  EnvironmentStore(EnvironmentRepository rows) {
    this.rows = rows;
  }

  public Optional<Environment> find(EnvironmentId id) {
    return rows.findByIdOptional(id.value()).map(EnvironmentEntity::toEnvironment);
  }

  /** All environments by id; there are few. */
  public List<Environment> list() {
    return rows.listAll(Sort.by("id")).stream().map(EnvironmentEntity::toEnvironment).toList();
  }

  /** Holds the environment until the caller's transaction ends; nothing where there is none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(EnvironmentId id) {
    rows.findById(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  /** Creates or replaces; true where it was created. */
  public boolean put(Environment environment) {
    var row = rows.findById(environment.id().value());
    if (row != null) {
      row.set(environment);
      return false;
    }
    var created = new EnvironmentEntity();
    created.set(environment);
    rows.persistAndFlush(created);
    return true;
  }
}
