using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Adherents.Entreprises;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Suivi.Agenda;
using Socle.Suivi.Convocations;
using Socle.Technique.Acces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Convocations;

/// <summary>Whom the messages are for.</summary>
public enum AQui
{
    Tous,
    Travailleurs,
    Employeurs,
}

/// <summary>Announces the appointments of a period, or one of them: the counts first, then the queue.</summary>
[Exige(Permission.ConvocationsConduire)]
public sealed class PreparerModel(PreparerConvocations preparer, ReglerConvocations reglages, Choix choix, TimeProvider temps) : PageModel
{
    private const int JoursProposes = 30;

    [BindProperty(SupportsGet = true), Display(Name = "Rendez-vous du")]
    public DateOnly? Du { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "au")]
    public DateOnly? Au { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Prévenir")]
    public AQui A { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Centre")]
    public Id<Centre>? Centre { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<Entreprise>? Entreprise { get; set; }

    [BindProperty(SupportsGet = true)]
    public Id<RendezVous>? Rdv { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "Aussi les rendez-vous trop proches")]
    public bool Tardifs { get; set; }

    public Preparation? Bilan { get; private set; }

    public int Delai { get; private set; }

    public Listes Listes { get; private set; } = null!;

    public static IReadOnlyList<SelectListItem> Choisir { get; } =
        [new("les salariés et leurs employeurs", nameof(AQui.Tous)), new("les salariés", nameof(AQui.Travailleurs)), new("les employeurs", nameof(AQui.Employeurs))];

    public async Task OnGetAsync(CancellationToken arret)
    {
        Delai = (await reglages.LireAsync(arret)).Delai;
        Listes = await choix.LireAsync(arret);
        (Du, Au) = (Du ?? temps.Aujourdhui().AddDays(Delai), Au ?? temps.Aujourdhui().AddDays(Delai + JoursProposes));
        await CompterAsync(arret);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken arret)
    {
        if ((await preparer.ExecuterAsync(Demande(), arret)).Reussit(out var bilan, out var refus))
        {
            TempData.Annoncer($"{bilan.Messages.Accorder("message préparé", "messages préparés")} pour {bilan.RendezVous.Accorder("rendez-vous", "rendez-vous")}{(bilan.SansAdresse > 0 ? $", dont {bilan.SansAdresse.Fr()} sans adresse" : "")}.");
            return LocalRedirect("/convocations");
        }
        ModelState.AddModelError(refus.Champ is null ? "" : refus.Champ, refus.Phrase);
        await OnGetAsync(arret);
        return Page();
    }

    public static string Ligne((DestinataireMessage Destinataire, Canal? Canal, int Messages) compte) =>
        $"{compte.Messages.Fr()} {(compte.Destinataire == DestinataireMessage.Travailleur ? "à des salariés" : "à des employeurs")}, {(compte.Canal is { } canal ? $"par {canal.EnMots()}" : "sans adresse connue : à compléter ou à appeler")}";

    private async Task CompterAsync(CancellationToken arret)
    {
        if ((await preparer.CompterAsync(Demande(), arret)).Reussit(out var bilan, out var refus))
        {
            Bilan = bilan;
        }
        else if (ModelState.ErrorCount == 0)
        {
            ModelState.AddModelError(refus.Champ ?? "", refus.Phrase);
        }
    }

    private DemandeConvocations Demande() => new(Du, Au, A != AQui.Employeurs, A != AQui.Travailleurs, Tardifs, Centre, null, Entreprise, Rdv);
}
