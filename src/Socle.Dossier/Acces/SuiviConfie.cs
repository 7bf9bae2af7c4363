using Microsoft.EntityFrameworkCore;
using Socle.Dossier.Dossiers;
using Socle.Droit;
using Socle.Suivi.Agenda;
using Socle.Suivi.Delegations;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Acces;

/// <summary>
/// Whether a correspondent doctor is entrusted with someone: an appointment with them, that the law and a signed protocol let them make, and
/// never in reinforced follow-up (the file's table of access, mark M). Without any protocol, no.
/// </summary>
public sealed class SuiviConfie(SocleDb db, RelationDeSoin relation, QuiPeutFaire quiPeut)
{
    internal async Task<bool> EstAAsync(Acteur acteur, Personne personne, DateOnly jour, CancellationToken arret)
    {
        if (acteur.Professionnel is not { } qui)
        {
            return false;
        }
        var rendezVous = await relation.RendezVousAvec(qui, personne.Tous, jour).AsNoTracking()
            .Join(db.Set<Travailleur>(), r => r.TravailleurId, t => t.Id, (r, t) => new { r.Visite, r.Type, r.EntrepriseId, t.Naissance }).ToListAsync(arret);
        if (rendezVous.Count == 0 || await CategorieAsync(personne, arret) is not { } categorie)
        {
            return false;
        }
        var registre = await quiPeut.ChargerAsync(arret);
        return rendezVous.Exists(r => registre.Repondre(
            qui, GenreDeVisite.Acte(r.Visite, r.Type), jour, FaitsDuTravailleur.Le(jour, r.Naissance, categorie, r.EntrepriseId)).Peut);
    }

    /// <summary>The strictest of what follows them; null while nothing was calculated.</summary>
    private Task<Categorie?> CategorieAsync(Personne personne, CancellationToken arret) =>
        db.Set<CalculSuivi>().Where(c => personne.Tous.Contains(c.TravailleurId)).MaxAsync(c => (Categorie?)c.Categorie, arret);
}
