using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Socle.Dossier.Contenus;
using Socle.Dossier.Pieces;
using Socle.Dossier.Visites;
using Socle.Noyau;

namespace Socle.Web.Service.Soin.Pieces;

/// <summary>What is said of a paper.</summary>
public sealed class SaisiePiece
{
    [Display(Name = "Titre")]
    public string? Titre { get; set; }

    [Display(Name = "Ce que c’est")]
    public NaturePiece? Nature { get; set; }

    [Display(Name = "Date du papier")]
    public DateOnly? Jour { get; set; }

    public static IEnumerable<SelectListItem> Natures { get; } = [.. Piece.Choisies.Select(n => new SelectListItem(Piece.EnMots(n), n.ToString()))];

    /// <summary>Without a title, what it is; without a date, today.</summary>
    internal NouvellePiece Lire(DateOnly aujourdhui, Id<VisiteMedicale>? visite = null) =>
        new(string.IsNullOrWhiteSpace(Titre) && Nature is { } n ? Piece.EnMots(n) : Titre, Nature ?? default, Jour ?? aujourdhui, visite);
}
