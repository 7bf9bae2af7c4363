using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Base;

namespace Socle.Suivi.DeuxDates;

/// <summary>The company one wants the report of; none when nothing is typed.</summary>
public sealed class EntrepriseParSiren(SocleDb db)
{
    public async Task<Resultat<Id<Entreprise>?>> LireAsync(string? siren, CancellationToken arret)
    {
        if (string.IsNullOrWhiteSpace(siren))
        {
            return Resultat.De<Id<Entreprise>?>(null);
        }
        if (!Siren.Lire(siren).Reussit(out var lu, out var refus))
        {
            return refus.Sur("Siren");
        }
        var texte = lu.ToString();
        var id = await db.Set<Entreprise>().Where(e => e.Siren == texte).Select(e => (Id<Entreprise>?)e.Id).FirstOrDefaultAsync(arret);
        return id is null
            ? new Refus("droit.siren", "Aucune entreprise suivie ne porte ce SIREN : vérifiez-le, ou laissez vide pour tout le service.", "Siren")
            : Resultat.De(id);
    }
}
