using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Noyau;
using Socle.Suivi.Demandes;
using Socle.Technique.Acces;
using Socle.Technique.Traces;

namespace Socle.Espaces.Salarie;

/// <summary>A visit asked for by the worker: no establishment in it, so that nothing read by company finds it.</summary>
[Exige(Permission.EspaceSalarie)]
public sealed class DemanderModel(PerimetreSalarie perimetre, TracerRefus refus, EcrireDeclaration administration, TimeProvider temps) : PageSalarie(perimetre, refus)
{
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
        var resultat = await administration.FaireAsync<DemanderVisite, Id<DemandeVisite>>(d => d.PourSoiAsync(Moi.Travailleur, choisi, arret));
        if (resultat.EstRefus)
        {
            Refuser(resultat.Refus);
            return Page();
        }
        TempData.Annoncer("Votre demande est envoyée. Le service vous proposera un rendez-vous ; votre employeur n’en est pas informé.");
        return LocalRedirect("/salarie");
    }

    /// <summary>What answers a request is partly the service's own: the worker's role does not read it.</summary>
    private async Task ChargerAsync(CancellationToken arret) =>
        EnAttente = await administration.LireAsync<ListerDemandes, IReadOnlyList<DemandeVisite>>(l => l.DuTravailleurAsync(Moi.Travailleur, temps.Aujourdhui(), arret));
}
