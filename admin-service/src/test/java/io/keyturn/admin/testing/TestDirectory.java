package io.keyturn.admin.testing;

import io.keyturn.admin.directory.FakeDirectory;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;

/** The directory of all component tests. */
@Mock
@ApplicationScoped
public class TestDirectory extends FakeDirectory {}
