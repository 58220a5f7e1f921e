package dev.touchstone.identity;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccountsOnH2Test extends AccountsContract {}
