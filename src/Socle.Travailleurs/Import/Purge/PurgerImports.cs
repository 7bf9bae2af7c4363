using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;
using Socle.Technique.Travaux;

namespace Socle.Travailleurs.Import;

/// <summary>
/// Forgets declarations nobody accepted: a file of people is not kept for nothing. What wrote anything stays, whole:
/// it says where facts come from and can be undone.
/// </summary>
public sealed class PurgerImports(SocleDb db, Ecritures ecritures, FichiersDeposes fichiers, TimeProvider temps) : ITravail
{
    public static readonly TimeSpan Garde = TimeSpan.FromDays(60);

    private static readonly EtatImport[] SansSuite = [EtatImport.Correspondance, EtatImport.Pret, EtatImport.Refuse, EtatImport.Abandonne];

    public async Task<Resultat<string>> FaireAsync(CancellationToken arret)
    {
        var avant = temps.GetUtcNow().UtcDateTime - Garde;
        var oublies = await Oubliables(db, avant).OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(arret);
        var faits = 0;
        foreach (var id in oublies)
        {
            if (!(await OublierAsync(id, avant, arret)).Reussit(out var oublie, out var refus))
            {
                return refus;
            }
            faits += oublie ? 1 : 0;
        }
        return faits == 0 ? "Aucune déclaration à oublier." : $"{faits} {(faits == 1 ? "déclaration jamais acceptée, effacée" : "déclarations jamais acceptées, effacées")}.";
    }

    /// <summary>One write each: a long list of rows does not hold the base for the others.</summary>
    private async Task<Resultat<bool>> OublierAsync(Id<ImportDeclaration> id, DateTime avant, CancellationToken arret)
    {
        var oubli = await ecritures.Faire(ProcessusImport.Purger, null, async ecriture =>
        {
            // Someone may have accepted it since.
            if (await Oubliables(ecriture.Db, avant).SingleOrDefaultAsync(i => i.Id == id, arret) is not { } import)
            {
                return Resultat.De(false);
            }
            ecriture.Db.Remove(import);
            return Resultat.De(true);
        }, arret);
        if (oubli.Ou(false))
        {
            fichiers.Oublier(id);
        }
        return oubli;
    }

    private static IQueryable<ImportDeclaration> Oubliables(SocleDb db, DateTime avant) => db.Set<ImportDeclaration>()
        .Where(i => i.DeposeLe < avant && i.Execution == null && SansSuite.Contains(i.Etat))
        .Where(i => !db.Set<EntrepriseImportee>().Any(e => e.ImportId == i.Id && e.Etat != EtatEntrepriseImportee.ARevoir));
}
