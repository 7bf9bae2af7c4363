using Socle.Dossier.Acces;
using Socle.Dossier.Base;
using Socle.Dossier.Contenus;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Traces;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Suivi.Agenda;

namespace Socle.Dossier.Visites;

/// <summary>A visit already made, with what it left in the file, in one write, for a named process: a takeover, the demo. Traced and sealed as any other.</summary>
public sealed class VerserVisite(DossierDb db, EcrireDossier ecrire, EcrituresDossier ecritures)
{
    /// <param name="dossier">Opened by who made the visit.</param>
    /// <param name="faite">The appointment it answered.</param>
    /// <param name="processus">Its code, as the trail will keep it.</param>
    public Task<Resultat<Id<VisiteMedicale>>> ExecuterAsync(DossierOuvert dossier, RendezVous faite, Metier metier, string processus, IEnumerable<Contenu> contenus, CancellationToken arret = default) =>
        dossier.Acteur is { Professionnel: { } professionnel } acteur
            ? ecritures.Faire<Id<VisiteMedicale>>(acteur, new FaitTrace(ActionDossier.ConclusionDeVisite, dossier.Id, Blocs.Tous, processus), e =>
            {
                var visite = new VisiteMedicale
                {
                    Id = Id<VisiteMedicale>.Nouveau(),
                    DossierId = dossier.Id,
                    RendezVousId = faite.Id,
                    EtablissementId = faite.EtablissementId,
                    Type = faite.Type,
                    Visite = faite.Visite,
                    Jour = faite.Jour,
                    ADistance = false,
                    CompteId = acteur.Compte,
                    ProfessionnelId = professionnel,
                    Metier = metier,
                    OuverteLe = e.Instant,
                    CloseLe = e.Instant,
                    Etat = EtatVisite.Conclue,
                };
                db.Add(visite);
                return Task.FromResult(Refus.Reunir(contenus.Select(c => ecrire.Ajouter(e, dossier, new(c, faite.Jour, visite.Id))).Where(r => r.EstRefus).Select(r => r.Refus)) is { } refus
                    ? refus
                    : Resultat.De(visite.Id));
            }, arret)
            : Task.FromResult<Resultat<Id<VisiteMedicale>>>(RefusVisite.SansProfessionnel);
}
