using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Droit;
using Socle.Espaces.Composants;
using Socle.Espaces.Entreprise.Declarations;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Suivi.Agenda;
using Socle.Suivi.Employeurs;
using Socle.Suivi.Vacations;
using Socle.Technique.Acces;
using Socle.Technique.Traces;
using Socle.Travailleurs.Contrats;

namespace Socle.Espaces.Entreprise.RendezVous;

/// <summary>The employer asks for a visit of one of its workers, with an hour chosen on the spot.</summary>
[Exige(Permission.EspaceEntrepriseSuivi)]
public sealed class VisiteModel(LireSalarie lire, EcrireDeclaration ecrire, TracerRefus refus) : PageModel
{
    public FicheSalarie Fiche { get; private set; } = null!;

    public ObjetEmployeur Objet { get; private set; }

    public IReadOnlyList<ObjetEmployeur> Objets { get; private set; } = [];

    public IReadOnlyList<PlaceLibre> Places { get; private set; } = [];

    public string Retour => $"/entreprise/travailleurs/{Fiche.Id}";

    public async Task<IActionResult> OnGetAsync([FromRoute] Id<Contrat> id, ObjetEmployeur? objet, CancellationToken arret)
    {
        if (!await ChargerAsync(id, objet, arret))
        {
            return NotFound();
        }
        await PlacesAsync(id, arret);
        return Page();
    }

    /// <param name="place">The session and hour chosen; absent when none suits.</param>
    public async Task<IActionResult> OnPostAsync([FromRoute] Id<Contrat> id, ObjetEmployeur? objet, string? place, bool sans, CancellationToken arret)
    {
        if (!await ChargerAsync(id, objet, arret))
        {
            return NotFound();
        }
        var choisie = Lire(place);
        if (choisie is null && !sans)
        {
            ModelState.AddModelError("", "Choisissez un créneau, ou demandez à votre service d’en proposer un.");
            await PlacesAsync(id, arret);
            return Page();
        }
        var demande = new DemandeDEmployeur(id, Objet, sans ? null : choisie?.Vacation, sans ? null : choisie?.Debut);
        var fait = await ecrire.FaireAsync<DemanderPourEmployeur, bool>(d => d.ExecuterAsync(demande, arret));
        if (fait.EstRefus)
        {
            ModelState.AddModelError("", fait.Refus.Phrase);
            await PlacesAsync(id, arret);
            return Page();
        }
        TempData.Annoncer(fait.Valeur
            ? "Le créneau est demandé. Votre service le confirme par une convocation."
            : "La visite est demandée. Votre service répond par une convocation.");
        return LocalRedirect(Retour);
    }

    public static string EnMots(ObjetEmployeur objet, FicheSalarie fiche) => objet switch
    {
        ObjetEmployeur.Due => fiche.Suivi?.Visite is { } visite ? Libelles.De(visite).Majuscule() : "Prochaine visite",
        ObjetEmployeur.Reprise => "Visite de reprise",
        _ => "Visite à votre demande",
    };

    public static string Valeur(PlaceLibre place) => $"{place.Vacation}@{place.Debut:HH\\:mm}";

    private static (Id<Vacation> Vacation, TimeOnly Debut)? Lire(string? place) =>
        place?.Split('@') is [var vacation, var debut] && Id<Vacation>.TryParse(vacation, null, out var id)
            && TimeOnly.TryParseExact(debut, "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var heure)
            ? (id, heure)
            : null;

    private async Task<bool> ChargerAsync(Id<Contrat> id, ObjetEmployeur? objet, CancellationToken arret)
    {
        if (await lire.LireAsync(id, true, arret) is not { } fiche)
        {
            await refus.ObjetAsync("contrat", id.Valeur, arret);
            return false;
        }
        Fiche = fiche;
        var due = fiche.Suivi?.Visite is { } visite && visite.Type() is not null;
        Objets = [.. due ? [ObjetEmployeur.Due] : Array.Empty<ObjetEmployeur>(), ObjetEmployeur.Visite, .. fiche.Suivi?.Visite == Visite.Reprise ? [] : new[] { ObjetEmployeur.Reprise }];
        Objet = objet is { } voulu && Objets.Contains(voulu) ? voulu : Objets[0];
        return true;
    }

    private async Task PlacesAsync(Id<Contrat> id, CancellationToken arret) =>
        Places = await ecrire.LireAsync<PlacesPourEmployeur, IReadOnlyList<PlaceLibre>>(p => p.LireAsync(id, Objet, arret));
}
