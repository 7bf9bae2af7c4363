using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Droit;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Delegations;

/// <param name="Entreprise">For which employer; absent when none has a part in it.</param>
public sealed record VisiteAFaire(Id<Travailleur> Travailleur, Visite? Visite, TypeVisite Type, DateOnly Jour, Id<Entreprise>? Entreprise);

/// <summary>May this professional make this visit of this worker? The law first, then the protocols of the service (R. 4623-14).</summary>
public sealed class VerifierDelegation(SocleDb db, QuiPeutFaire quiPeut)
{
    /// <summary>Null when nothing forbids it.</summary>
    public async Task<Refus?> RefuserAsync(Id<Professionnel> qui, VisiteAFaire visite, CancellationToken arret)
    {
        var delegations = await quiPeut.ChargerAsync(arret);
        var naissance = await db.Set<Travailleur>().Where(t => t.Id == visite.Travailleur).Select(t => t.Naissance).FirstAsync(arret);
        var categorie = await db.Set<CalculSuivi>().Where(c => c.TravailleurId == visite.Travailleur).MaxAsync(c => (Categorie?)c.Categorie, arret);
        var empeche = delegations.Empeche(qui, GenreDeVisite.Acte(visite.Visite, visite.Type), visite.Jour, FaitsDuTravailleur.Le(visite.Jour, naissance, categorie, visite.Entreprise));
        return empeche is { } non ? RefusAgenda.Delegation(non) : null;
    }
}
