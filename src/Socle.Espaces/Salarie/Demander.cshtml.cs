using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Demandes;
using Socle.Technique.Acces;
using Socle.Technique.Base;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie;

/// <summary>A visit asked for by the worker: no establishment in it, so that nothing read by company finds it.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class DemanderModel(PerimetreSalarie perimetre, TracerRefus refus, SocleDb db, EcrireDeclaration administration, TimeProvider temps) : PageSalarie(perimetre, refus)
{
    private static readonly Refus Deja = new("demande.deja", "Vous avez déjà demandé cette visite\u00A0: le service vous répondra.");

    public static IReadOnlyList<ObjetDemande> Objets { get; } = [ObjetDemande.Visite, ObjetDemande.Prereprise, ObjetDemande.Reprise, ObjetDemande.PostExposition];

    public ObjetDemande Choisi { get; private set; } = ObjetDemande.Visite;

    public IReadOnlyList<DemandeVisite> EnAttente { get; private set; } = [];

    public static string EnClair(ObjetDemande objet) => objet switch
    {
        ObjetDemande.Prereprise => "Préparer mon retour, pendant mon arrêt (préreprise)",
        ObjetDemande.Reprise => "Reprendre après un arrêt (reprise)",
        ObjetDemande.PostExposition => "Parler d’expositions passées, avant un départ ou un changement",
        _ => "Parler à un professionnel de santé du service",
    };

    public Task OnGetAsync(CancellationToken arret) => ChargerAsync(arret);

    public async Task<IActionResult> OnPostAsync(ObjetDemande? objet, CancellationToken arret)
    {
        await ChargerAsync(arret);
        if (objet is not { } choisi || !Objets.Contains(choisi))
        {
            Refuser(new("demande.objet.vide", "Dites ce que vous voulez.", "objet"));
            return Page();
        }
        Choisi = choisi;
        if (EnAttente.Any(d => d.Objet == choisi))
        {
            Refuser(Deja);
            return Page();
        }
        var saisie = new DemandeSaisie { Travailleur = Moi.Travailleur, Par = Demandeur.Travailleur, Objet = choisi, Le = temps.Aujourdhui() };
        var resultat = await administration.FaireAsync<DemanderVisite, Id<DemandeVisite>>(d => d.ExecuterAsync(saisie, arret));
        if (resultat.EstRefus)
        {
            Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("Votre demande est envoyée. Le service vous proposera un rendez-vous ; votre employeur n’en est pas informé.");
        return LocalRedirect("/salarie");
    }

    /// <summary>Of this year, without an appointment yet.</summary>
    private async Task ChargerAsync(CancellationToken arret)
    {
        var depuis = temps.Aujourdhui().AddYears(-1);
        EnAttente = await db.Set<DemandeVisite>().AsNoTracking()
            .Where(d => d.TravailleurId == Moi.Travailleur && d.Par == Demandeur.Travailleur && d.Le >= depuis && !db.Set<RendezVous>().Any(r => r.DemandeId == d.Id))
            .OrderByDescending(d => d.Le).ToListAsync(arret);
    }
}
