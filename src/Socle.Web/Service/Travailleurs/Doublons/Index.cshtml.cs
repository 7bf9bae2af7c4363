using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Technique.Acces;
using Socle.Travailleurs.Personnes.Doublons;

namespace Socle.Web.Service.Travailleurs.Doublons;

/// <summary>Pairs of files that may be one person's, the surest first.</summary>
[Exige(Permission.TravailleursFusionner)]
public sealed class IndexModel(LireDoublons lire, TrouverDoublons trouver, EcarterDoublon ecarter) : PageModel
{
    private const int Taille = 20;

    public EtatDoublon Etat { get; private set; }

    public int Proposes { get; private set; }

    public int Ecartes { get; private set; }

    public int Fusions { get; private set; }

    public DateTimeOffset? Recherche { get; private set; }

    public IReadOnlyList<LigneDoublon> Lignes { get; private set; } = [];

    public Pagination Pagination { get; private set; } = null!;

    public async Task OnGetAsync(string? etat, [FromQuery(Name = "page")] int? numero, CancellationToken arret)
    {
        Etat = etat == "ecartes" ? EtatDoublon.Ecarte : EtatDoublon.Propose;
        Proposes = await lire.CompterAsync(EtatDoublon.Propose, arret);
        Ecartes = await lire.CompterAsync(EtatDoublon.Ecarte, arret);
        Fusions = await lire.FusionsAsync(arret);
        Recherche = await lire.DerniereRechercheAsync(arret);
        Pagination = new Pagination(numero ?? 1, Etat == EtatDoublon.Propose ? Proposes : Ecartes, Taille);
        Lignes = await lire.PageAsync(Etat, Pagination.Decalage, Taille, arret);
    }

    public async Task<IActionResult> OnPostChercherAsync(CancellationToken arret)
    {
        var resultat = await trouver.ExecuterAsync(arret);
        TempData.Annoncer(resultat.Selon(
            b => $"{b.Personnes.Accorder("fiche comparée", "fiches comparées")} : {b.Propositions.Accorder("doublon possible", "doublons possibles")}, dont {b.Nouvelles.Accorder("nouveau", "nouveaux")}.",
            r => r.Phrase), resultat.EstSucces ? Ton.Succes : Ton.Erreur);
        return LocalRedirect("/travailleurs/doublons");
    }

    public async Task<IActionResult> OnPostEcarterAsync(Id<Doublon> id, CancellationToken arret) =>
        Suite(await ecarter.ExecuterAsync(id, arret), "C’est noté : ces deux fiches ne seront plus proposées.");

    public async Task<IActionResult> OnPostRemettreAsync(Id<Doublon> id, CancellationToken arret) =>
        Suite(await ecarter.ProposerDeNouveauAsync(id, arret), "Cette paire est de nouveau proposée.");

    private LocalRedirectResult Suite(Resultat<Id<Doublon>> resultat, string phrase)
    {
        TempData.Annoncer(resultat.Selon(_ => phrase, r => r.Phrase), resultat.EstSucces ? Ton.Succes : Ton.Attention);
        return LocalRedirect("/travailleurs/doublons" + Request.Query["etat"].ToString() switch { "ecartes" => "?etat=ecartes", _ => "" });
    }
}
