#pragma once

#include "hosts/host.h"

namespace certwright {

/// This machine.
class LocalHost : public Host
{
public:
    QString name() const override { return {}; }

    Result<> requireSafeFolder(const QString &path) const override;
    Result<> requireWritable(const QString &folder) const override;
    Result<std::unique_ptr<HostFolder>> openFolder(const QString &path) const override;
    bool exists(const QString &path) const override;
    Result<qint64> freeBytes(const QString &folder) const override;
    Result<> requireAccount(const QString &owner, const QString &group) const override;
    Result<QString> firstUnsearchable(const QString &path, const QString &account) const override;
    bool actsAsRoot() const override;
    Result<> makeFolder(const QString &path, const HostAccess &access) const override;
    Result<QString> findProgram(const QString &program) const override;
    Result<ProgramResult> run(const ProgramRun &run, const Context &context) const override;
    bool hasServiceManager() const override;
};

} // namespace certwright
