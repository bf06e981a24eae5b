package io.keyturn.admin.directory;

/** The fake is held to the same contract as Keycloak. */
class FakeDirectoryTest extends DirectoryContract {
  private final FakeDirectory directory = new FakeDirectory();

  @Override
  protected Directory directory() {
    return directory;
  }
}
