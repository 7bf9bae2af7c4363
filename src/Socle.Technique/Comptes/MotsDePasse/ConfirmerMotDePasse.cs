using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Comptes.Connexion;

namespace Socle.Technique.Comptes.MotsDePasse;

/// <summary>Someone signed in shows again that they know their password. Wrong ones count as failed sign-ins.</summary>
public sealed class ConfirmerMotDePasse(BaseComptes comptes, VerificationMotDePasse verification, EssaisConnexion essais)
{
    public async Task<bool> EstLeSienAsync(Id<Compte> id, string motDePasse, CancellationToken arret)
    {
        var admis = await essais.PrendreAsync(id, arret);
        var compte = await comptes.Db.Set<Compte>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, arret);
        var juste = verification.EstJuste(compte, motDePasse);
        if (!admis || !juste)
        {
            return false;
        }
        await essais.OublierAsync(id, arret);
        return true;
    }
}
