using Socle.Espaces.Composants;
using Socle.Travailleurs.Import;

namespace Socle.Espaces.Entreprise.Depots;

/// <summary>Where a declaration stands, and what a row would do, in the employer's words.</summary>
internal static class MotsDepot
{
    public static (string Mots, Etat Etat) EnMots(this DepotEmployeur depot) => depot switch
    {
        { TransmiseLe: not null, Etat: EtatImport.Pret or EtatImport.Correspondance or EtatImport.Interrompu } => ("confiée au service", Etat.Prevu),
        { Etat: EtatImport.Correspondance } => ("colonnes non comprises", Etat.Proche),
        { Etat: EtatImport.Analyse } => ("lecture en cours", Etat.Prevu),
        { Etat: EtatImport.Pret } => ("à vérifier par vous", Etat.Proche),
        { Etat: EtatImport.Acceptation } => ("écriture en cours", Etat.Prevu),
        { Etat: EtatImport.Accepte } => ("appliquée", Etat.Fait),
        { Etat: EtatImport.Interrompu } => ("interrompue", Etat.Proche),
        { Etat: EtatImport.Annule or EtatImport.Annulation } => ("annulée par le service", Etat.Neutre),
        { Etat: EtatImport.Refuse } => ("fichier illisible", Etat.Retard),
        _ => ("abandonnée", Etat.Neutre),
    };

    /// <summary>Someone the service knew already and someone new are one and the same: an arrival.</summary>
    public static (string Mots, Etat Etat) EnMots(this IssueLigne issue) => issue switch
    {
        IssueLigne.Creer or IssueLigne.CreerContrat => ("arrivée", Etat.Prevu),
        IssueLigne.Modifier => ("changement", Etat.Prevu),
        IssueLigne.Cloturer => ("départ", Etat.Prevu),
        IssueLigne.ClotureProposee => ("absent du fichier", Etat.Proche),
        IssueLigne.Inchangee => ("inchangé", Etat.Neutre),
        _ => ("à vérifier", Etat.Proche),
    };
}
