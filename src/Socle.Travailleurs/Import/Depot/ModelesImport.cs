using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Import;

/// <summary>The mappings learnt, one per sender.</summary>
internal static class ModelesImport
{
    public const string SansNom = "Émetteur non précisé";

    public static async Task<Correspondance?> DeAsync(SocleDb db, string emetteur, CancellationToken arret)
    {
        var cle = Texte.PourRecherche(emetteur);
        return await db.Set<ModeleImport>().AsNoTracking().Where(m => m.EmetteurCle == cle).Select(m => m.Colonnes).FirstOrDefaultAsync(arret) is { } json
            ? Correspondance.DeJson(json)
            : null;
    }

    public static async Task RetenirAsync(Ecriture ecriture, string emetteur, Correspondance correspondance, string par, CancellationToken arret)
    {
        if (emetteur == SansNom)
        {
            return;
        }
        var cle = Texte.PourRecherche(emetteur);
        var modele = await ecriture.Db.Set<ModeleImport>().FirstOrDefaultAsync(m => m.EmetteurCle == cle, arret);
        if (modele is null)
        {
            ecriture.Db.Add(new ModeleImport
            {
                Id = Id<ModeleImport>.Nouveau(),
                Emetteur = emetteur,
                EmetteurCle = cle,
                Colonnes = correspondance.EnJson(),
                EnregistreLe = ecriture.Instant,
                EnregistrePar = par,
            });
            return;
        }
        (modele.Colonnes, modele.EnregistreLe, modele.EnregistrePar) = (correspondance.EnJson(), ecriture.Instant, par);
    }
}
