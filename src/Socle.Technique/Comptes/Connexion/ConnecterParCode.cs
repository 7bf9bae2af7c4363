using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Comptes.SecondFacteur;
using Socle.Technique.Comptes.Sessions;

namespace Socle.Technique.Comptes.Connexion;

/// <summary>The second step after the password: a code of the application, or one of the ten recovery codes. Each works once.</summary>
public sealed class ConnecterParCode(BaseComptes comptes, PreuvesSecondFacteur preuves, EssaisConnexion essais, OuvrirSession ouvrir)
{
    public async Task<IssueConnexion> ExecuterAsync(Id<Compte> id, string code, Provenance provenance, CancellationToken arret)
    {
        var compte = await comptes.Db.Set<Compte>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, arret);
        var admis = await essais.PrendreAsync(id, arret);
        if (compte is not { Actif: true, TwoFactorEnabled: true } || !admis)
        {
            return await essais.RefuserAsync(id, "Code", arret);
        }
        return PreuvesSecondFacteur.EstCode(code)
            ? await ouvrir.ExecuterAsync(compte, MoyenConnexion.MotDePasseEtCode, provenance, () => preuves.ConsommerCodeAsync(compte, code, arret), arret)
            : await ouvrir.ExecuterAsync(compte, MoyenConnexion.MotDePasseEtSecours, provenance, () => preuves.ConsommerSecoursAsync(compte.Id, code, arret), arret);
    }
}
