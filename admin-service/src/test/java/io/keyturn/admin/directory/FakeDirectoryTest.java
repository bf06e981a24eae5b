package io.keyturn.admin.directory;

/** The fake is held to the same contract as Keycloak and Entra ID. */
class FakeDirectoryTest extends DirectoryRefusalContract {
  private final FakeDirectory directory = new FakeDirectory();

  @Override
  protected Directory directory() {
    return directory;
  }

  @Override
  protected void forbidChanges(String id) {
    directory.forbidChanges(id);
  }

  @Override
  protected void undoChanges() {
    directory.undoChanges();
  }

  @Override
  protected void givenForeignApplication(String id) {
    directory.madeBySomebodyElse(id);
  }
}
