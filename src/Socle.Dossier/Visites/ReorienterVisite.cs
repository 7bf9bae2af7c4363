using Socle.Dossier.Acces;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Visites;

namespace Socle.Dossier.Visites;

/// <summary>
/// Hands the person to the doctor without delay (R. 4623-14): what was typed enters the file, this visit ends without having been made,
/// the doctor has a request due today and the person is in the waiting room again.
/// </summary>
public sealed class ReorienterVisite(TrouverVisite trouver, EcrireBrouillons brouillons, EcrireDossier ecrire, EcrituresDossier ecritures, TimeProvider temps)
{
    public async Task<Resultat<Id<VisiteMedicale>>> ExecuterAsync(Id<VisiteMedicale> id, string? pourquoi, CancellationToken arret = default)
    {
        if (!(await trouver.PourEcrireAsync(id, arret)).Reussit(out var ouverte, out var refus))
        {
            return refus;
        }
        if (ouverte.Visite.Metier == Metier.Medecin)
        {
            return RefusVisite.ReserveeALInfirmier;
        }
        return ouverte.Visite.Etat == EtatVisite.Reorientee
            ? id
            : await ecritures.Faire(ouverte.Dossier.Acteur, new FaitTrace(ActionDossier.ConclusionDeVisite, ouverte.Dossier.Id, Blocs.Tous, "reorientation"), e => ReorienterAsync(e, ouverte, pourquoi, arret), arret);
    }

    private async Task<Resultat<Id<VisiteMedicale>>> ReorienterAsync(EcritureDossier ecriture, VisiteOuverte ouverte, string? pourquoi, CancellationToken arret)
    {
        if (!(await trouver.RelireAsync(ouverte, arret)).Reussit(out var visite, out var close))
        {
            return close;
        }
        if (!(await brouillons.EcrireAsync(ecriture, ouverte, arret)).Reussit(out var contenus, out var refuse))
        {
            return refuse;
        }
        var motif = pourquoi?.Trim() is { Length: > 0 } texte ? texte[..Math.Min(texte.Length, EcrireDossier.MotifMaximal)] : null;
        ecrire.Ajouter(ecriture, ouverte.Dossier, new(new Demande(NatureDemande.RetourAuMedecin, motif), visite.Jour, visite.Id));
        (visite.Etat, visite.CloseLe) = (EtatVisite.Reorientee, ecriture.Instant);
        if (visite.RendezVousId is { } rendezVous)
        {
            ecriture.Emettre(new VisiteRendue(rendezVous, temps.Aujourdhui(), true, contenus.EnSuites(ecriture, visite)));
        }
        return visite.Id;
    }
}
