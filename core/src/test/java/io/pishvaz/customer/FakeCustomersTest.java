package io.pishvaz.customer;

class FakeCustomersTest extends CustomersContract {
    private final Customers customers = new FakeCustomers(() -> Story.NOW);

    @Override
    protected Customers customers() {
        return customers;
    }
}
