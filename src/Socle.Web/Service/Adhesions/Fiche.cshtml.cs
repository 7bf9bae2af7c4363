using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Socle.Adherents.Adhesions;
using Socle.Adherents.Entreprises;
using Socle.Espaces.Composants;
using Socle.Noyau;
using Socle.Organisation.Centres;
using Socle.Organisation.Equipes;
using Socle.Technique.Acces;
using Socle.Technique.Documents;
using Socle.Technique.Traces;
using Socle.Web.Navigation;

namespace Socle.Web.Service.Adhesions;

/// <summary>One request: what was declared, what was checked, and the three answers.</summary>
[Exige(Permission.AdhesionsTraiter)]
public sealed class FicheModel(
    ListerAdhesions lister, Coffre coffre, AccepterAdhesion accepter, RepondreAdhesion repondre, TenirPieces pieces, LirePreuve preuves, RedigerContrat rediger,
    TenirBrouillon tenir, Choix choix, ImprimerPdf imprimer, Ecritures ecritures) : PageModel
{
    public DemandeAdhesion Demande { get; private set; } = null!;

    public SaisieAdhesion Saisie { get; private set; } = new();

    public Eligibilite Eligibilite { get; private set; } = null!;

    public IReadOnlyList<DejaMembre> Doublons { get; private set; } = [];

    public int AutresDemandes { get; private set; }

    public IReadOnlyList<PieceMontree> Pieces { get; private set; } = [];

    public PreuveDeSignature? Preuve { get; private set; }

    public PrixAdhesion? Prix { get; private set; }

    public Listes Listes { get; private set; } = null!;

    public bool DemandeMemeNom { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<DemandeAdhesion> id, CancellationToken arret) => await ChargerAsync(id, arret) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAccepterAsync(Id<DemandeAdhesion> id, Id<Equipe>? equipe, Id<Centre>? centre, bool memeNom, bool rattacher, CancellationToken arret)
    {
        var acceptee = await accepter.ExecuterAsync(new(id, equipe, centre, memeNom, rattacher), arret);
        if (acceptee.Reussit(out var entreprise, out var refus))
        {
            TempData.Annoncer("L’adhésion est acceptée. Le message de bienvenue est parti\u00A0; les salariés déclarés attendent dans les déclarations.");
            return LocalRedirect($"/entreprises/{entreprise}");
        }
        DemandeMemeNom = refus.Tous.Any(r => r.Code == AdhererEntreprise.MemeNom);
        return await RefuserAsync(id, refus, arret);
    }

    public async Task<IActionResult> OnPostRefuserAsync(Id<DemandeAdhesion> id, string? motif, CancellationToken arret) =>
        await FinirAsync(id, await repondre.RefuserAsync(id, motif, arret), "La demande est refusée, et la raison est écrite à qui l’a faite.", arret);

    public async Task<IActionResult> OnPostPieceAsync(Id<DemandeAdhesion> id, string? motif, CancellationToken arret) =>
        await FinirAsync(id, await repondre.DemanderPieceAsync(id, motif, arret), "La pièce est demandée. La demande reviendra en tête quand elle arrivera.", arret);

    public async Task<IActionResult> OnGetPieceAsync(Id<DemandeAdhesion> id, Id<PieceAdhesion> piece, CancellationToken arret) =>
        (await pieces.OuvrirAsync(id, piece, arret)).Reussit(out var lue) ? File(lue.Octets, lue.Type, lue.Nom) : NotFound();

    /// <summary>The text signed, its proof and its seal, as one page.</summary>
    public async Task<IActionResult> OnGetContratAsync(Id<DemandeAdhesion> id, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret) || Preuve is null)
        {
            return NotFound();
        }
        await ecritures.Faire(ProcessusAdhesions.Consulter, null, e =>
        {
            e.Tracer(ActionAudit.Fait, "demande_adhesion", id.Valeur);
            return Task.FromResult(Resultat.De(true));
        }, arret);
        var html = LirePreuve.EnFeuille(Preuve);
        return (await imprimer.ExecuterAsync(html, arret)).Reussit(out var octets)
            ? File(octets, "application/pdf", $"adhesion-{id}.pdf")
            : File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", $"adhesion-{id}.html");
    }

    private async Task<IActionResult> FinirAsync(Id<DemandeAdhesion> id, Resultat<Id<DemandeAdhesion>> resultat, string phrase, CancellationToken arret)
    {
        if (resultat.EstRefus)
        {
            return await RefuserAsync(id, resultat.Refus, arret);
        }
        TempData.Annoncer(phrase);
        return LocalRedirect("/adhesions");
    }

    private async Task<IActionResult> RefuserAsync(Id<DemandeAdhesion> id, Refus refus, CancellationToken arret)
    {
        if (!await ChargerAsync(id, arret))
        {
            return NotFound();
        }
        foreach (var un in refus.Tous)
        {
            ModelState.AddModelError("", un.Phrase);
        }
        return Page();
    }

    private async Task<bool> ChargerAsync(Id<DemandeAdhesion> id, CancellationToken arret)
    {
        if (await lister.UneAsync(id, arret) is not { } demande)
        {
            return false;
        }
        Demande = demande;
        Saisie = coffre.Saisie(demande) ?? new();
        Eligibilite = await tenir.JugerAsync(Saisie, arret);
        (Doublons, AutresDemandes) = (await lister.DoublonsAsync(demande, arret), await lister.AutresDemandesAsync(demande, arret));
        (Pieces, Preuve, Prix) = (await pieces.ListerAsync(id, arret), await preuves.LireAsync(id, arret), await rediger.PrixAsync(Saisie, arret));
        Listes = await choix.LireAsync(arret);
        return true;
    }
}
