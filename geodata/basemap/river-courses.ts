/**
 * Rivers narrower than what is filled, kept all the same. In the source they are shards with gaps of up to two
 * kilometres, so each is drawn as a band of one width along its course: [longitude, latitude] from the mouth up, traced
 * by hand through the shards and smoothed by the script. It shows where the river runs, not where its banks are
 * (README.md).
 */
export const riverCourses = [
	{
		/** From its estuary, open water in the source, through Seoul to the lake behind the dam of Paldang. */
		name: 'Han',
		widthKm: 0.9,
		course: [
			[126.682, 37.751],
			[126.678, 37.728],
			[126.673, 37.702],
			[126.674, 37.677],
			[126.676, 37.661],
			[126.695, 37.662],
			[126.718, 37.65],
			[126.74, 37.638],
			[126.763, 37.628],
			[126.785, 37.612],
			[126.808, 37.596],
			[126.835, 37.581],
			[126.86, 37.569],
			[126.88, 37.553],
			[126.903, 37.545],
			[126.925, 37.537],
			[126.94, 37.526],
			[126.955, 37.516],
			[126.975, 37.512],
			[126.99, 37.518],
			[127.005, 37.529],
			[127.022, 37.537],
			[127.04, 37.537],
			[127.058, 37.528],
			[127.077, 37.521],
			[127.095, 37.525],
			[127.107, 37.539],
			[127.118, 37.552],
			[127.132, 37.563],
			[127.15, 37.573],
			[127.172, 37.584],
			[127.194, 37.584],
			[127.215, 37.572],
			[127.233, 37.56],
			[127.248, 37.545],
			[127.268, 37.533],
			[127.29, 37.527]
		]
	}
];
