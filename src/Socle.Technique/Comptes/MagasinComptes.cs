using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Comptes.Sessions;

namespace Socle.Technique.Comptes;

/// <summary>
/// Where Identity keeps accounts. It prepares changes; the use case's write (who, when, which process) commits them.
/// </summary>
internal sealed partial class MagasinComptes(BaseComptes comptes, FermerSessions sessions)
    : IUserPasswordStore<Compte>, IUserSecurityStampStore<Compte>, IUserPasskeyStore<Compte>
{
    public Task<IdentityResult> CreateAsync(Compte user, CancellationToken cancellationToken)
    {
        comptes.Db.Add(user);
        return Task.FromResult(IdentityResult.Success);
    }

    public async Task<IdentityResult> UpdateAsync(Compte user, CancellationToken cancellationToken)
    {
        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        var entree = comptes.Db.Entry(user);
        entree.DetectChanges();
        // The stamp changes with what the account may do or how it signs in: whoever holds an older session must sign in again.
        if (entree.State == EntityState.Modified && entree.Property(c => c.SecurityStamp).IsModified)
        {
            await sessions.ToutesAsync(user.Id, cancellationToken);
        }
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(Compte user, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("An account is closed, never deleted: the audit trail names it.");

    public Task<Compte?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Id<Compte>.TryParse(userId, null, out var id)
            ? comptes.Db.Set<Compte>().FirstOrDefaultAsync(c => c.Id == id, cancellationToken)
            : Task.FromResult<Compte?>(null);

    public Task<Compte?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        comptes.Db.Set<Compte>().FirstOrDefaultAsync(c => c.NormalizedUserName == normalizedUserName, cancellationToken);

    public Task<string> GetUserIdAsync(Compte user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Compte user, CancellationToken cancellationToken) => Task.FromResult(user.UserName);

    public Task SetUserNameAsync(Compte user, string? userName, CancellationToken cancellationToken)
    {
        user.UserName = userName;
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(Compte user, CancellationToken cancellationToken) => Task.FromResult(user.NormalizedUserName);

    public Task SetNormalizedUserNameAsync(Compte user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.NormalizedUserName = normalizedName;
        return Task.CompletedTask;
    }

    public Task SetPasswordHashAsync(Compte user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Compte user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Compte user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Compte user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Compte user, CancellationToken cancellationToken) => Task.FromResult(user.SecurityStamp);

    // The context belongs to the request.
    public void Dispose()
    {
    }
}
