using Socle.Droit;
using Socle.Noyau;

namespace Socle.Travailleurs.Contrats;

/// <summary>Reads a typed post into one of this contract.</summary>
internal static class LecturePoste
{
    private const int LongueurAuPlus = 120;

    public static Resultat<Poste> Lire(PosteSaisi saisi, Contrat contrat)
    {
        var debut = saisi.Debut ?? contrat.Debut;
        var libelle = (saisi.Libelle ?? "").Trim();
        var pcs = string.IsNullOrWhiteSpace(saisi.Pcs) ? null : (Resultat<CodePcs>?)CodePcs.Lire(saisi.Pcs);
        var refus = Refus.Reunir([
            libelle.Length == 0 ? new("poste.libelle.vide", "L’intitulé du poste n’est pas renseigné.", nameof(PosteSaisi.Libelle)) : null,
            libelle.Length > LongueurAuPlus ? new("poste.libelle.long", $"L’intitulé du poste compte plus de {LongueurAuPlus} signes.", nameof(PosteSaisi.Libelle)) : null,
            pcs is { EstRefus: true } lu ? lu.Refus.Sur(nameof(PosteSaisi.Pcs)) : null,
            ReglesContrat.HorsContrat(contrat, debut, nameof(PosteSaisi.Debut)),
        ]);
        return refus is not null ? refus : new Poste
        {
            Id = Id<Poste>.Nouveau(),
            ContratId = contrat.Id,
            Libelle = libelle,
            Pcs = pcs?.Valeur.ToString(),
            PcsEdition = (int?)pcs?.Valeur.Nomenclature,
            Nuit = saisi.Nuit,
            Engins = saisi.Engins.Aggregate(Engins.Aucun, (tous, un) => tous | un),
            Habilitations = saisi.Habilitations.Aggregate(Habilitations.Aucune, (toutes, une) => toutes | une),
            Debut = debut,
            Fin = contrat.Fin,
        };
    }
}
