using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Dossier.Papiers;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes;
using Socle.Web.Service.Recherche;
using Socle.Web.Service.Soin.Pieces;

namespace Socle.Web.Service.Soin.Papiers;

/// <summary>One paper of the tray: looked at, given to someone, then the next. Names are searched by POST: none stays in an address.</summary>
[Exige(Permission.PapiersClasser)]
public sealed class PapierModel(CorbeillePapiers corbeille, ClasserPapier classer, Trouver trouver, TimeProvider temps) : PageModel
{
    [BindProperty]
    public SaisiePiece Entree { get; set; } = new();

    [BindProperty]
    public Id<Travailleur>? Travailleur { get; set; }

    public PapierListe Papier { get; private set; } = null!;

    public string Cherche { get; private set; } = "";

    public IReadOnlyList<PersonneTrouvee> Trouves { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<PapierAClasser> id, CancellationToken arret) => await ChargerAsync(id, null, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFichierAsync(Id<PapierAClasser> id, CancellationToken arret) =>
        (await corbeille.FichierAsync(id, arret)).Reussit(out var lu, out _) ? new FichierServi(lu, temps.Aujourdhui()) : NotFound();

    public async Task<IActionResult> OnPostChercherAsync(Id<PapierAClasser> id, string? q, CancellationToken arret)
    {
        ModelState.Clear();
        return await ChargerAsync(id, q, arret) ? Page() : Partir(CorbeillePapiers.Inconnu.Phrase, Ton.Attention);
    }

    public async Task<IActionResult> OnPostAsync(Id<PapierAClasser> id, string? q, CancellationToken arret)
    {
        if (!ModelState.IsValid)
        {
            // A date that cannot be read is not today's.
            return await ChargerAsync(id, q, arret) ? Page() : Partir(CorbeillePapiers.Inconnu.Phrase, Ton.Attention);
        }
        var classe = Travailleur is { } qui
            ? (await classer.ExecuterAsync(id, qui, Entree.Lire(temps.Aujourdhui()), arret)).Map(_ => true)
            : ClasserPapier.SansPersonne;
        return await FinirAsync(id, q, classe, "Le papier est classé.", arret);
    }

    public async Task<IActionResult> OnPostRetirerAsync(Id<PapierAClasser> id, string? q, string? motif, CancellationToken arret) =>
        await FinirAsync(id, q, await classer.RetirerAsync(id, motif, arret), "Le papier est retiré.", arret);

    private async Task<IActionResult> FinirAsync(Id<PapierAClasser> id, string? q, Resultat<bool> fait, string phrase, CancellationToken arret)
    {
        if (fait.EstSucces)
        {
            TempData.Annoncer(phrase);
            return LocalRedirect(await corbeille.SuivantAsync(id, arret) is { } suivant ? $"/soin/papiers/{suivant}" : "/soin/papiers");
        }
        if (!await ChargerAsync(id, q, arret))
        {
            return Partir(fait.Refus.Phrase, Ton.Attention);
        }
        ModelState.Refuser(fait.Refus);
        return Page();
    }

    private LocalRedirectResult Partir(string phrase, Ton ton)
    {
        TempData.Annoncer(phrase, ton);
        return LocalRedirect("/soin/papiers");
    }

    private async Task<bool> ChargerAsync(Id<PapierAClasser> id, string? q, CancellationToken arret)
    {
        if (!(await corbeille.UnAsync(id, arret)).Reussit(out var papier, out _))
        {
            return false;
        }
        (Papier, Cherche) = (papier, (q ?? "").Trim());
        Trouves = Texte.PourRecherche(Cherche).Length < 2 ? [] : await trouver.PersonnesAsync(Cherche[..Math.Min(Cherche.Length, 200)], arret);
        return true;
    }
}
