using Socle.Adherents.Entreprises;
using Socle.Noyau;
using Socle.Technique.Traces;

namespace Socle.Travailleurs.Import;

/// <summary>What one acceptance carries from a batch to the next.</summary>
internal sealed class SuiteDAcceptation(ImportDeclaration import, int total, int rang)
{
    private static readonly TimeSpan Marge = TimeSpan.FromMinutes(10);
    private int rangSuivant = rang;

    public ImportDeclaration Import => import;

    /// <summary>Rows to apply.</summary>
    public int Total => total;

    public int Fait { get; set; }

    public Auteur Auteur { get; } = new(import.AccepteParId, import.AcceptePar ?? import.DeposePar);

    public string Motif { get; } = $"Fichier « {import.NomFichier} » de {import.Emetteur}";

    public PersonnesRecentes Recents { get; } = new(import.AnalyseLe!.Value - Marge);

    public EntrepriseImportee Faite(Id<Entreprise> entreprise, int lignes) => Ligne(entreprise, EtatEntrepriseImportee.Appliquee, lignes, null);

    public EntrepriseImportee Retenue(Id<Entreprise> entreprise, string motif) => Ligne(entreprise, EtatEntrepriseImportee.ARevoir, 0, motif);

    private EntrepriseImportee Ligne(Id<Entreprise> entreprise, EtatEntrepriseImportee etat, int lignes, string? motif) => new()
    {
        ImportId = import.Id,
        EntrepriseId = entreprise,
        Etat = etat,
        Rang = rangSuivant++,
        Lignes = lignes,
        Motif = motif,
    };
}
