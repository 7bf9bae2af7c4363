using Microsoft.EntityFrameworkCore;
using Socle.Noyau;

namespace Socle.Technique.Comptes.SecondFacteur;

/// <summary>Uses up a proof, inside the write that needs it: two requests with the same code, one passes.</summary>
public sealed class PreuvesSecondFacteur(BaseComptes comptes, SecretsTotp secrets)
{
    /// <summary>Six digits are a code of the application; anything else is taken as a recovery code.</summary>
    public static bool EstCode(string code) => Chiffres(code).Length == 6;

    public async Task<bool> ConsommerCodeAsync(Compte compte, string code, CancellationToken arret)
    {
        if (secrets.Lire(compte) is not { } secret || Totp.Reconnaitre(secret, Chiffres(code), comptes.Maintenant) is not { } pas)
        {
            return false;
        }
        return await comptes.Db.Set<Compte>()
            .Where(c => c.Id == compte.Id && (c.PasTotp == null || c.PasTotp < pas))
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.PasTotp, pas), arret) == 1;
    }

    public async Task<bool> ConsommerSecoursAsync(Id<Compte> compte, string code, CancellationToken arret)
    {
        var (empreinte, maintenant) = (CodeSecours.EmpreinteDe(compte, code), comptes.Maintenant);
        return await comptes.Db.Set<CodeSecours>()
            .Where(c => c.CompteId == compte && c.Empreinte == empreinte && c.UtiliseLe == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.UtiliseLe, maintenant), arret) == 1;
    }

    private static string Chiffres(string code)
    {
        var sansEspace = string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        return sansEspace.All(char.IsAsciiDigit) ? sansEspace : "";
    }
}
