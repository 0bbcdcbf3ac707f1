#pragma once

#include "base/context.h"
#include "inventory/connection.h"

#include <QStringList>

namespace certwright {

class Store;

/// One numbered step of the schema; forward only, and never changed once it was released.
struct Migration {
    int version = 0;
    QStringList statements;
};

/// All steps of this program, in order.
QList<Migration> allMigrations();
/// The version that they lead to.
int currentSchema();

/// The version of the database; 0 while it is empty. StoreTooNew beyond `newest`, StoreDamaged where it isn't
/// ours.
Result<int> schemaOf(const Connection &connection, int newest);

/// Runs the steps that are missing, in one transaction: all or none. Safe where several processes do so at
/// once.
Result<> migrate(Connection &connection, const QList<Migration> &steps);

/// migrate() for a store in use: under the migration's lease, with a copy of the database in `backups/`
/// before.
Result<> upgrade(const Store &store, Connection &connection, const QList<Migration> &steps,
                 const Context &context);

/// The tables, indices, triggers and views of a database, as `type name sql`, sorted.
Result<QStringList> schemaObjects(const Connection &connection);

} // namespace certwright
