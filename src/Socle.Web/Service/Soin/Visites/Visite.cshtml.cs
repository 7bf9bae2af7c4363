using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Protocoles;
using Socle.Dossier.Visites;
using Socle.Dossier.Visites.Sections;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Technique.Acces;
using Socle.Web.Securite;

namespace Socle.Web.Service.Soin.Visites;

/// <summary>One visit, on one screen: what is known, what is asked, what is typed. Works as a plain form; a script saves as one types.</summary>
[Exige(Permission.VisiteConduire)]
public sealed class VisiteModel(
    LireVisite lire, EnregistrerBrouillon enregistrer, ConclureVisite conclure, ReorienterVisite reorienter, AbandonnerVisite abandonner, ProtocolesDeLaVisite protocoles) : PageModel
{
    /// <summary>Where the next person comes from.</summary>
    private string Attente => User.Peut(Permission.AgendaLire) ? "/agenda/attente" : "/soin/visites";

    /// <summary>What was typed and could not be kept: shown again, nothing is lost.</summary>
    private readonly Dictionary<SectionVisite, SaisieSection> gardees = [];

    public EcranDeVisite Ecran { get; private set; } = null!;

    public IReadOnlyList<PartieAffichee> Parties { get; private set; } = [];

    /// <summary>What follow-up protocols ask of this person; null when none does.</summary>
    public ProtocolesAffiches? Protocoles { get; private set; }

    public bool PeutReorienter => Ecran.Visite.Metier != Metier.Medecin;

    public int Age
    {
        get
        {
            var (jour, naissance) = (Ecran.Visite.Jour, Ecran.Travailleur.Naissance);
            var annees = jour.Year - naissance.Year;
            return naissance.AddYears(annees) > jour ? annees - 1 : annees;
        }
    }

    public Task<IActionResult> OnGetAsync(Id<VisiteMedicale> id, CancellationToken arret) => MontrerAsync(id, arret);

    public async Task<IActionResult> OnPostAsync(Id<VisiteMedicale> id, string? fenetre, long rang, CancellationToken arret)
    {
        if (await GarderAsync(id, fenetre, rang, arret) is { } refus)
        {
            return await RefuserAsync(id, refus, arret);
        }
        TempData.Annoncer("C’est enregistré.");
        return LocalRedirect($"/soin/visite/{id}");
    }

    public Task<IActionResult> OnPostConclureAsync(Id<VisiteMedicale> id, string? fenetre, long rang, CancellationToken arret) =>
        FinirAsync(id, fenetre, rang, () => conclure.ExecuterAsync(id, arret), "La visite est conclue.", () => User.Peut(Permission.DocumentsRendre) ? $"/soin/visite/{id}/documents" : Attente, arret);

    public Task<IActionResult> OnPostReorienterAsync(Id<VisiteMedicale> id, string? fenetre, long rang, string? pourquoi, CancellationToken arret) =>
        FinirAsync(id, fenetre, rang, () => reorienter.ExecuterAsync(id, pourquoi, arret), "La personne est adressée au médecin, qui a une tâche pour aujourd’hui.", () => Attente, arret);

    public Task<IActionResult> OnPostAbandonnerAsync(Id<VisiteMedicale> id, string? fenetre, long rang, CancellationToken arret) =>
        FinirAsync(id, fenetre, rang, () => abandonner.ExecuterAsync(id, arret), "La visite est rendue : la personne est de nouveau en salle d’attente.", () => Attente, arret);

    private async Task<IActionResult> FinirAsync(
        Id<VisiteMedicale> id, string? fenetre, long rang, Func<Task<Resultat<Id<VisiteMedicale>>>> acte, string phrase, Func<string> vers, CancellationToken arret)
    {
        // Asked twice, the second finds it closed: the act itself says so, in its own way.
        if (await GarderAsync(id, fenetre, rang, arret) is { } refus && refus.Code != RefusVisite.Close.Code)
        {
            return await RefuserAsync(id, refus, arret);
        }
        var resultat = await acte();
        if (resultat.EstRefus)
        {
            return await RefuserAsync(id, resultat.Refus, arret);
        }
        TempData.Annoncer(phrase);
        return LocalRedirect(vers());
    }

    private async Task<Refus?> GarderAsync(Id<VisiteMedicale> id, string? fenetre, long rang, CancellationToken arret)
    {
        SectionVisite[] envoyees = [.. Enum.GetValues<SectionVisite>().Where(s => Request.Form.ContainsKey($"s{(int)s}.version"))];
        var garde = await enregistrer.ToutAsync(id, [.. envoyees.Select(s => new SaisieAGarder(
            s, int.TryParse(Request.Form[$"s{(int)s}.version"], CultureInfo.InvariantCulture, out var lue) ? lue : 0, fenetre ?? "", rang, Champ(s)))], arret);
        if (garde.EstSucces)
        {
            return null;
        }
        foreach (var section in envoyees)
        {
            gardees[section] = Tapee(section);
        }
        return garde.Refus;
    }

    /// <summary>All that was sent of a section, known fields or not.</summary>
    private SaisieSection Tapee(SectionVisite section)
    {
        var prefixe = $"s{(int)section}.";
        return SaisieSection.De(new(section, "", [.. Request.Form.Keys.Where(k => k.StartsWith(prefixe, StringComparison.Ordinal)).Select(k => new ChampVisite(k[prefixe.Length..], "", SaisieDeChamp.Ligne))]), Champ(section));
    }

    private Func<string, string?> Champ(SectionVisite section) => nom => Request.Form[$"s{(int)section}.{nom}"];

    private async Task<IActionResult> RefuserAsync(Id<VisiteMedicale> id, Refus refus, CancellationToken arret)
    {
        ModelState.Ajouter(refus);
        return await MontrerAsync(id, arret);
    }

    private async Task<IActionResult> MontrerAsync(Id<VisiteMedicale> id, CancellationToken arret)
    {
        var lue = await lire.ExecuterAsync(id, arret);
        if (lue.EstRefus)
        {
            return lue.Refus.Code == RefusVisite.Inconnue.Code ? NotFound() : RetourAuxVisites(lue.Refus);
        }
        Ecran = lue.Valeur;
        var brouillons = Ecran.Brouillons.ToDictionary(b => b.Section);
        Parties = [.. PlanDeVisite.De(Ecran.Visite).Select((p, i) =>
        {
            var connu = brouillons.GetValueOrDefault(p.Section);
            return new PartieAffichee(p, MotsDeVisite.Touche(i), connu?.Version ?? 0, gardees.GetValueOrDefault(p.Section) ?? connu?.Saisie ?? SaisieSection.Vide, ModelState);
        })];
        var demandes = Ecran.Visite.Etat == EtatVisite.Ouverte ? await protocoles.ExecuterAsync(Ecran, arret) : [];
        var tape = brouillons.GetValueOrDefault(SectionVisite.Protocoles);
        Protocoles = demandes.Count == 0 ? null : new(
            demandes, tape?.Version ?? 0, gardees.GetValueOrDefault(SectionVisite.Protocoles) ?? tape?.Saisie ?? SaisieSection.Vide, Ecran.Visite.Metier == Metier.Medecin, ModelState);
        return Page();
    }

    private LocalRedirectResult RetourAuxVisites(Refus refus)
    {
        TempData.Annoncer(refus.Phrase);
        return LocalRedirect("/soin/visites");
    }
}
